import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { waysQuery } from '../../api/session.js';
import style from '../../app/entrance.module.css';
import { pathAfterSignIn } from '../../app/search.js';
import { useWords } from '../../words/words.js';

interface ProviderEntryProps {
  next: string | undefined;
  refused?: string | undefined;
  /** What to know before the browser leaves the page. */
  note?: string;
}

/** The way in through the company, where there is one; and why it did not open, for whoever was sent back. */
export function ProviderEntry({ next, refused, note }: ProviderEntryProps) {
  const { signIn } = useWords();
  const { data: ways } = useQuery(waysQuery);
  // Only reasons that have words: nothing of an address somebody made up is shown here.
  const reason = refused !== undefined && Object.hasOwn(signIn.refused, refused) ? signIn.refused[refused] : undefined;
  return (
    <>
      {reason !== undefined && (
        <p role="alert" className={style.refusal}>
          {reason}
        </p>
      )}
      {ways?.provider && (
        <div className={style.company}>
          {note !== undefined && <p className={style.or}>{note}</p>}
          <Button
            component="a"
            fullWidth
            href={`/api/v1/session/provider?next=${encodeURIComponent(pathAfterSignIn(next))}`}
          >
            {signIn.withProvider(ways.provider.name)}
          </Button>
          <p className={style.or}>{signIn.or}</p>
        </div>
      )}
    </>
  );
}
