import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional, Validate, ValidatorConstraint, type ValidationArguments } from 'class-validator';
import { PAGES_WANTED, readCron, type PagesWanted } from '#libs/archive';
import { IfGiven } from '../problem/fields.js';

@ValidatorConstraint({ name: 'cron' })
class CronExpression {
  validate(value: unknown): boolean {
    return typeof value === 'string' && value.length <= 200 && readCron(value).outcome === 'schedule';
  }

  defaultMessage({ value }: ValidationArguments): string {
    const cron = typeof value === 'string' && value.length <= 200 ? readCron(value) : null;
    return cron?.outcome === 'problem' ? cron.message : 'cron must be a cron expression such as "0 6 * * 1-5"';
  }
}

/** When and how politely a source is read. */
export class ScheduleDto {
  @ApiPropertyOptional({
    nullable: true,
    example: '0 6 * * 1-5',
    description: 'Minute, hour, day, month, weekday in UTC, in place of the interval; null for the interval',
  })
  @IsOptional()
  @Validate(CronExpression)
  cron?: string | null;

  @ApiPropertyOptional({
    default: true,
    description: 'Lets the interval give way, from a third to four times of it, to how often something new comes',
  })
  @IfGiven()
  @IsBoolean()
  adaptive?: boolean;

  @ApiPropertyOptional({
    enum: PAGES_WANTED,
    default: 'when-short',
    description: 'Whether the pages that a feed links to are read: never, for items with little text, or always',
  })
  @IfGiven()
  @IsIn(PAGES_WANTED)
  pages?: PagesWanted;

  @ApiPropertyOptional({ default: true, description: 'Whether robots.txt is kept to. Ask the publisher first.' })
  @IfGiven()
  @IsBoolean()
  obeysRobots?: boolean;
}
