import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { AUDIT_EXPORT, auditSealQuery, verifyAudit, type AuditSeal } from '../../api/audit.js';
import { Age, Exact } from '../../design/age.js';
import { ProblemNotice } from '../../design/notices.js';
import page from '../../design/page.module.css';
import { QueryView } from '../../design/query-view.js';
import { useWords } from '../../words/words.js';
import style from './audit.module.css';

function LastVerification({ seal: { lastVerification } }: { seal: AuditSeal }) {
  const { seal } = useWords().audit;
  if (lastVerification === null) return <p>{seal.never}</p>;
  const { at, who, result } = lastVerification;
  const isGood = result.problems === 0;
  return (
    <>
      <p className={isGood ? style.holds : style.broken}>
        {isGood ? seal.holds(result.records) : seal.broken(result.problems)}
      </p>
      {!isGood && <p>{seal.advice}</p>}
      <p>
        {seal.agreed(result.checkpoints, result.checkpointsOutside)} {seal.when} <Age at={at} /> {seal.by(who.name)}.
      </p>
    </>
  );
}

function Facts({ seal: { records, lastCheckpoint, key } }: { seal: AuditSeal }) {
  const { seal } = useWords().audit;
  return (
    <dl>
      <div>
        <dt>{seal.all}</dt>
        <dd>{records.toLocaleString('en-GB')}</dd>
      </div>
      <div>
        <dt>{seal.checkpoint}</dt>
        <dd>
          {lastCheckpoint === null ? (
            seal.noCheckpoint
          ) : (
            <>
              {seal.covers(lastCheckpoint.number, lastCheckpoint.size)} · <Exact at={lastCheckpoint.at} />
            </>
          )}
        </dd>
      </div>
      <div>
        <dt>{seal.key}</dt>
        <dd>
          <code>{key}</code>
        </dd>
      </div>
    </dl>
  );
}

/** Whether the chain holds, as the service itself can tell, and the way to check it without the service. */
export function Seal() {
  const { audit } = useWords();
  const queryClient = useQueryClient();
  const query = useQuery(auditSealQuery);
  const verify = useMutation({
    mutationFn: verifyAudit,
    onSettled: () => queryClient.invalidateQueries(auditSealQuery),
  });
  return (
    <section className={style.seal} aria-labelledby="seal-heading">
      <h2 id="seal-heading">{audit.seal.heading}</h2>
      <QueryView query={query}>
        {(seal) => (
          <>
            <div role="status">
              <LastVerification seal={seal} />
            </div>
            {verify.data !== undefined && verify.data.problemsShown.length > 0 && (
              <ul className={style.problems}>
                {verify.data.problemsShown.map((problem) => (
                  <li key={problem.message}>{problem.message}</li>
                ))}
              </ul>
            )}
            <Facts seal={seal} />
          </>
        )}
      </QueryView>
      {verify.error !== null && <ProblemNotice problem={verify.error} />}
      <p className={page.actions}>
        <Button size="xs" loading={verify.isPending} onClick={() => verify.mutate()}>
          {verify.isPending ? audit.seal.verifying : audit.seal.verify}
        </Button>
        <Button size="xs" variant="default" component="a" href={AUDIT_EXPORT} download>
          {audit.export}
        </Button>
      </p>
    </section>
  );
}
