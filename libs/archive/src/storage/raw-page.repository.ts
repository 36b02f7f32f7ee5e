import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

export interface PackedPage {
  /** SHA-256 of the page as it came, in hexadecimal. */
  hash: string;
  /** The page, packed by gzip. */
  content: Buffer;
  /** Bytes before packing. */
  size: number;
}

export async function packPage(bytes: Uint8Array): Promise<PackedPage> {
  const hash = createHash('sha256').update(bytes).digest('hex');
  return { hash, content: await pack(bytes), size: bytes.byteLength };
}

/** Pages as they came, each kept once, by its hash. */
@Injectable()
export class RawPageRepository {
  constructor(private readonly database: DataSource) {}

  async keep(manager: EntityManager, { hash, content, size }: PackedPage): Promise<void> {
    await manager.query(
      'insert into raw_pages (hash, content, size) values ($1, $2, $3) on conflict (hash) do nothing',
      [hash, content, size],
    );
  }

  /** The page as it came, checked against its hash; null when it is not kept (any more). */
  async open(hash: string): Promise<Buffer | null> {
    const rows = await this.database.query<{ content: Buffer }[]>('select content from raw_pages where hash = $1', [
      hash,
    ]);
    if (!rows[0]) return null;
    const page = await unpack(rows[0].content);
    if (createHash('sha256').update(page).digest('hex') !== hash) {
      throw new Error(`the kept page ${hash} is not what was kept: its hash differs`);
    }
    return page;
  }
}
