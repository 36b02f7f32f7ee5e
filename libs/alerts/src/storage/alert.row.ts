import type { Determination, Level } from '#libs/assessment';
import type { Party, Stage } from '#libs/lexicon';
import type { AlertState, AlertStatus } from '../lifecycle/alert-state.js';
import type { AlertLink, Desk } from '../lifecycle/desk.js';
import {
  Column,
  CreateDateColumn,
  Entity,
  Generated,
  PrimaryGeneratedColumn,
  VersionColumn,
  VirtualColumn,
} from 'typeorm';

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

  /** Whose it is: whose its incident is. The database sets it. */
  @Column({ type: 'uuid', name: 'team_id', nullable: true, update: false })
  teamId: string | null;

  @VirtualColumn({ type: 'text', query: (alias) => `select t.name from teams t where t.id = ${alias}.team_id` })
  teamName: string | null;

  @Column('text')
  regime: string;

  @Column('text')
  level: Level;

  @Column('text')
  determination: Determination;

  /** The kind of the state. */
  @Column('text', { default: 'new' })
  status: AlertStatus;

  @Column('jsonb', { default: { kind: 'new' } })
  state: AlertState;

  @Column('jsonb', { nullable: true })
  assignee: Desk['assignee'];

  /** Null while nobody has set one: then the level gives it. */
  @Column('date', { name: 'due_day', nullable: true })
  dueDay: string | null;

  @Column('text', { array: true, default: [] })
  tags: string[];

  @Column('jsonb', { default: [] })
  links: AlertLink[];

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
