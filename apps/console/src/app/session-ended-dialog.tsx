import { useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { Dialog } from '../design/dialog.js';
import { ProviderEntry } from '../features/sign-in/provider-entry.js';
import { SignInForm } from '../features/sign-in/sign-in-form.js';
import { useWords } from '../words/words.js';
import { sessionEnd } from './session-end.js';

/** Signing in again in place: what stands half written on the page stays. */
export function SessionEndedDialog() {
  const { problems } = useWords();
  const queryClient = useQueryClient();
  const hasEnded = useSyncExternalStore(sessionEnd.subscribe, sessionEnd.hasEndedNow);
  if (!hasEnded) return null;
  const goOn = () => {
    sessionEnd.set(false);
    void queryClient.invalidateQueries();
  };
  return (
    <Dialog title={problems.sessionEnded.title}>
      <p>{problems.sessionEnded.detail}</p>
      <ProviderEntry
        next={window.location.pathname + window.location.search}
        note={problems.sessionEnded.companyLeaves}
      />
      <SignInForm onSignedIn={goOn} />
    </Dialog>
  );
}
