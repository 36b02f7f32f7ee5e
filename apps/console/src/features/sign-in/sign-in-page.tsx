import { getRouteApi, useNavigate, useRouter } from '@tanstack/react-router';
import type { User } from '../../api/contract.js';
import { Entrance } from '../../app/entrance.js';
import style from '../../app/entrance.module.css';
import { sessionEnd } from '../../app/session-end.js';
import { pathAfterSignIn } from '../../app/search.js';
import { PageHeading } from '../../design/page-heading.js';
import { useWords } from '../../words/words.js';
import { ProviderEntry } from './provider-entry.js';
import { SignInForm } from './sign-in-form.js';

const route = getRouteApi('/sign-in');

export function SignInPage() {
  const { signIn } = useWords();
  const { next, refused } = route.useSearch();
  const navigate = useNavigate();
  const router = useRouter();
  const goOn = (user: User) => {
    sessionEnd.set(false);
    if (user.mustChangePassword) void navigate({ to: '/password', search: { next } });
    else router.history.push(pathAfterSignIn(next));
  };
  return (
    <Entrance>
      <PageHeading title={signIn.title} lead={signIn.lead} takesFocus={false} />
      <ProviderEntry next={next} refused={refused} />
      <SignInForm onSignedIn={goOn} />
      <p className={style.note}>{signIn.firstTime}</p>
    </Entrance>
  );
}
