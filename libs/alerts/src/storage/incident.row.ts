import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity('incidents')
export class IncidentRow {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  /** Who to whom and what kind of deal; see incident-signature.ts. */
  @Column('text')
  signature: string;

  @Column('date', { name: 'first_day' })
  firstDay: string;

  @Column('date', { name: 'last_day' })
  lastDay: string;

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt: Date;
}
