import type { Determination, Level } from '#libs/assessment';
import type { Party, Stage } from '#libs/lexicon';
import { Column, CreateDateColumn, Entity, Generated, PrimaryGeneratedColumn, VersionColumn } from 'typeorm';

@Entity('alerts')
export class AlertRow {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  /** Short number that people say to one another. */
  @Column('integer')
  @Generated('increment')
  number: number;

  @Column('uuid', { name: 'incident_id' })
  incidentId: string;

  @Column('text')
  regime: string;

  @Column('text')
  level: Level;

  @Column('text')
  determination: Determination;

  @Column('text', { default: 'new' })
  status: string;

  @Column('text')
  headline: string;

  @Column('text')
  summary: string;

  @Column('jsonb')
  suppliers: Party[];

  @Column('jsonb')
  recipients: Party[];

  /** ISO-2 codes and actor ids of all parties and of the States that actors belong to: what the State filter looks at. */
  @Column('text', { name: 'party_codes', array: true })
  partyCodes: string[];

  @Column('text', { array: true })
  items: string[];

  @Column('text')
  conduct: 'agreement' | 'transfer';

  @Column('text')
  stage: Stage;

  @Column('date', { name: 'first_day' })
  firstDay: string;

  @Column('date', { name: 'last_day' })
  lastDay: string;

  /** The alert that now tells what this one told; null while it stands for itself. */
  @Column('uuid', { name: 'merged_into', nullable: true })
  mergedInto: string | null;

  @CreateDateColumn({ type: 'timestamptz', name: 'raised_at' })
  raisedAt: Date;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt: Date;

  @VersionColumn()
  version: number;
}
