import { Link } from '@tanstack/react-router';
import { useWords } from '../../words/words.js';
import style from './webhooks.module.css';

const SECTIONS = [
  { name: 'list', to: '/webhooks' },
  { name: 'mail', to: '/webhooks/mail' },
  { name: 'receivers', to: '/webhooks/receivers' },
] as const;

/** The pages beside one another: webhooks, mail, and what a receiver has to do. */
export function SectionLinks() {
  const { webhooks } = useWords();
  return (
    <nav className={style.sections} aria-label={webhooks.section}>
      {SECTIONS.map(({ name, to }) => (
        <Link key={name} to={to} activeOptions={{ exact: true }}>
          {webhooks.sections[name]}
        </Link>
      ))}
    </nav>
  );
}
