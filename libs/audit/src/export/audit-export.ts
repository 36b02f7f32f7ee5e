import { Injectable } from '@nestjs/common';
import { NO_RECORD, type AuditRecord } from '../audit-record.js';
import { canonicalJson } from '../canonical-json.js';
import { CheckpointRepository } from '../checkpoints/checkpoint.repository.js';
import { MerkleTree } from '../merkle-tree.js';
import { AuditKey } from '../audit-key.js';
import { AuditRepository } from '../storage/audit.repository.js';

const EXPORT_FORMAT = 1;

/** Writes the whole chain as lines of JSON that anybody can check without us; see docs/audit.md. */
@Injectable()
export class AuditExport {
  constructor(
    private readonly records: AuditRepository,
    private readonly checkpoints: CheckpointRepository,
    private readonly key: AuditKey,
  ) {}

  /**
   * Lines with their line feeds: header, records each followed by the checkpoint that ends with it, and a signed end.
   * Of any length: nothing is gathered in memory. A chain that does not hold is exported as it is.
   */
  async *lines(now: Date): AsyncGenerator<string, void> {
    const exportedAt = now.toISOString();
    // First, for making the key is a record of its own.
    const signer = await this.key.signer();
    const last = (await this.records.head())?.sequence ?? 0;
    const checkpoints = new Map((await this.checkpoints.after(0)).map((one) => [one.size, one]));
    const tree = MerkleTree.empty();
    let head = NO_RECORD;
    let signed = 0;
    yield line({ kind: 'export', format: EXPORT_FORMAT, product: 'Embargo Watch', exportedAt });
    for await (const record of this.records.between(0, last)) {
      yield recordLine(record);
      tree.append(Buffer.from(record.hash, 'hex'));
      head = record.hash;
      const checkpoint = checkpoints.get(record.sequence);
      if (!checkpoint) continue;
      signed += 1;
      yield line(checkpoint);
    }
    const end = { kind: 'end', records: tree.size, checkpoints: signed, head, root: tree.root(), exportedAt };
    yield line(signer.sign(end));
  }
}

const line = (value: Parameters<typeof canonicalJson>[0]): string => `${canonicalJson(value)}\n`;

/** The content goes in as the text that was sealed. */
function recordLine({ sequence, at, content, previous, hash }: AuditRecord): string {
  return `{"at":"${at}","content":${content},"hash":"${hash}","kind":"record","previous":"${previous}","sequence":${sequence}}\n`;
}
