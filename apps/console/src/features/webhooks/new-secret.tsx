import type { ShownSecret } from '../../api/webhook-contract.js';
import { SecretOnce } from '../../design/secret-once.js';
import { useWords } from '../../words/words.js';

/** What the receiver needs to verify: the shared secret, shown this once, or the public half of a key. */
export function NewSecret(props: { name: string; shown: ShownSecret; onDone: () => void }) {
  const { webhooks } = useWords();
  const { name, shown, onDone } = props;
  const isShared = shown.secret !== null;
  return (
    <SecretOnce
      title={isShared ? webhooks.secretTitle(name) : webhooks.keyTitle(name)}
      note={isShared ? webhooks.secretNote : webhooks.keyNote}
      secret={shown.secret ?? shown.publicKey ?? ''}
      onDone={onDone}
    />
  );
}
