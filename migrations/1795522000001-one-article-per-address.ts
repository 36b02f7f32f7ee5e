import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Articles of feeds were known by their source and address, so that two sources that brought one address stored it
 * twice. The first of each address takes the identity that the next scan looks for; the others stay as they are.
 */
export class OneArticlePerAddress1795522000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update articles set identity = 'url:' || url
       where id in (select distinct on (url) id from articles where identity like 'item:% url:%' and url is not null
                     and identity = 'item:' || split_part(substr(identity, 6), ' ', 1) || ' url:' || url
                     order by url, first_seen_at, id)
         and not exists (select from articles a where a.identity = 'url:' || articles.url);`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
