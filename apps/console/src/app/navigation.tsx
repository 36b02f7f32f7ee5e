import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { overviewQuery } from '../api/overview.js';
import { sessionQuery } from '../api/session.js';
import { useWords } from '../words/words.js';
import style from './shell.module.css';

/** Where each page stands in the menu; the letters follow `g`. */
export const PAGES = {
  work: [
    { to: '/alerts', name: 'alerts', letter: 'a' },
    { to: '/articles/new', name: 'paste', letter: 'p' },
    { to: '/ask', name: 'ask', letter: 'q' },
  ],
  law: [{ to: '/regimes', name: 'regimes', letter: 'r' }],
  connections: [
    { to: '/sources', name: 'sources', letter: 's' },
    { to: '/webhooks', name: 'webhooks', letter: 'w' },
    { to: '/api-keys', name: 'apiKeys', letter: 'k' },
    { to: '/people', name: 'people', letter: 'u' },
    { to: '/audit', name: 'audit', letter: 'l' },
    { to: '/teams', name: 'teams', letter: 't' },
  ],
} as const;

const SECTIONS = ['work', 'law', 'connections'] as const;

function Count({ page }: { page: string }) {
  const { shell } = useWords();
  const { data } = useQuery(overviewQuery);
  if (page === 'alerts' && data !== undefined && data.alerts.new > 0) {
    return <span className={style.count}>{shell.newAlerts(data.alerts.new)}</span>;
  }
  if (page === 'sources' && data !== undefined && data.sources.failing > 0) {
    return <span className={`${style.count} ${style.failing}`}>{shell.failingSources(data.sources.failing)}</span>;
  }
  if (page === 'webhooks' && data !== undefined && data.webhooks.disabled > 0) {
    return <span className={`${style.count} ${style.failing}`}>{shell.disabledWebhooks(data.webhooks.disabled)}</span>;
  }
  return null;
}

/** Pages that only some may read; the others are for everybody, as far as their role goes. */
const NEEDS: Record<string, string> = { audit: 'audit:read' };

export function Navigation() {
  const { shell } = useWords();
  const { data: user } = useQuery(sessionQuery);
  const isOpen = (name: string) => NEEDS[name] === undefined || user?.permissions.includes(NEEDS[name]) === true;
  return (
    <nav className={style.nav} aria-label={shell.navigation}>
      {SECTIONS.map((section) => (
        <div key={section}>
          <h2>{shell.sections[section]}</h2>
          <ul>
            {PAGES[section]
              .filter(({ name }) => isOpen(name))
              .map((page) => (
                <li key={page.to}>
                  <Link to={page.to}>
                    {shell.pages[page.name]}
                    <Count page={page.name} />
                  </Link>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
