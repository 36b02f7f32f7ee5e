import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PasswordLink } from '../../api/contract.js';
import { sessionQuery } from '../../api/session.js';
import { usersQuery } from '../../api/users.js';
import { PageHeading } from '../../design/page-heading.js';
import { QueryView } from '../../design/query-view.js';
import { SecretOnce } from '../../design/secret-once.js';
import table from '../../design/table.module.css';
import { useWords } from '../../words/words.js';
import { AddPerson } from './add-person.js';
import { PersonRow } from './person-row.js';

export function PeoplePage() {
  const { people } = useWords();
  const query = useQuery(usersQuery);
  const { data: you } = useQuery(sessionQuery);
  const [link, setLink] = useState<(PasswordLink & { name: string }) | null>(null);
  return (
    <>
      <PageHeading title={people.title} lead={people.lead} />
      {link === null ? (
        <AddPerson onAdded={({ user, ...added }) => setLink({ ...added, name: user.name })} />
      ) : (
        <SecretOnce
          key={link.link}
          title={people.linkTitle(link.name)}
          note={link.mailed ? `${people.linkNote} ${people.linkMailed}` : people.linkNote}
          secret={link.link}
          onDone={() => setLink(null)}
        />
      )}
      <QueryView query={query}>
        {(list) => (
          <div className={table.scroll}>
            <table className={table.table} aria-label={people.title}>
              <thead>
                <tr>
                  <th scope="col">{people.columns.person}</th>
                  <th scope="col">{people.columns.role}</th>
                  <th scope="col">{people.columns.state}</th>
                  <th scope="col">{people.columns.seen}</th>
                  <th scope="col" className={table.end}>
                    {people.columns.actions}
                  </th>
                </tr>
              </thead>
              <tbody>
                {list.map((person) => (
                  <PersonRow key={person.id} person={person} isYou={person.id === you?.id} onLink={setLink} />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </QueryView>
    </>
  );
}
