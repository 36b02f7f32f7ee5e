import type { Determination, Finding, Level } from '#libs/assessment';
import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity('findings')
export class FindingRow {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'report_id' })
  reportId: string;

  @Column('integer')
  ordinal: number;

  @Column('text')
  regime: string;

  @Column('text')
  measure: string;

  @Column('text')
  determination: Determination;

  @Column('text', { nullable: true })
  level: Level | null;

  @Column('jsonb')
  content: Finding;

  @Column('text', { name: 'catalogue_version' })
  catalogueVersion: string;

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt: Date;
}
