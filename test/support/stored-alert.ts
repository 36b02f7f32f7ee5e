import type { DataSource } from 'typeorm';

/** A stored alert with nothing behind it, for tests of what refers to alerts. Gives its identifier. */
export async function insertAlert(database: DataSource): Promise<string> {
  const [row] = (await database.query(
    `with incident as (
       insert into incidents (signature, first_day, last_day) values ('test', '2024-06-20', '2024-06-20') returning id
     )
     insert into alerts (incident_id, regime, level, determination, headline, summary, suppliers, recipients,
                         party_codes, items, conduct, stage, first_day, last_day)
     select id, 'KP-1718', 'possible', 'prohibited', 'A headline', 'A summary', '[]', '[]', '{RU,KP}', '{}',
            'transfer', 'threatened', '2024-06-20', '2024-06-20' from incident
     returning id`,
  )) as { id: string }[];
  return (row as { id: string }).id;
}
