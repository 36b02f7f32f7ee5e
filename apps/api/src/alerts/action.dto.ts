import { ApiProperty, ApiPropertyOptional, ApiExtraModels } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsDateString,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  IsUUID,
  Length,
  Matches,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { type ActionKind, OUTCOMES, type Outcome, REOPEN_REASONS, type ReopenReason } from '#libs/alerts';

const BULK_MAX = 1000;
const ACTIONS: ActionKind[] = [
  'start-review',
  'close',
  'approve',
  'send-back',
  'snooze',
  'reopen',
  'assign',
  'comment',
  'tag',
  'link',
  'set-due',
];
const DAY = '$property must be a day that exists, such as 2026-12-01';
const of = (...kinds: ActionKind[]) =>
  ValidateIf(({ kind }: ActionDto, value: unknown) => kinds.includes(kind) || (value !== undefined && value !== null));

/** One action; which of the other fields it needs goes by its kind. */
export class ActionDto {
  @ApiProperty({ enum: ACTIONS })
  @IsIn(ACTIONS)
  kind: ActionKind;

  @ApiPropertyOptional({ enum: OUTCOMES, description: 'Of close' })
  @of('close')
  @IsIn(OUTCOMES)
  outcome?: Outcome;

  @ApiPropertyOptional({ enum: REOPEN_REASONS, description: 'Of reopen' })
  @of('reopen')
  @IsIn(REOPEN_REASONS)
  because?: ReopenReason;

  @ApiPropertyOptional({ enum: ['date', 'second-source', 'law-change'], description: 'Of snooze' })
  @of('snooze')
  @IsIn(['date', 'second-source', 'law-change'])
  until?: 'date' | 'second-source' | 'law-change';

  @ApiPropertyOptional({ example: '2026-12-01', nullable: true, description: 'Of snooze until a date, and of set-due' })
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: DAY })
  @IsDateString({ strict: true }, { message: DAY })
  day?: string | null;

  @ApiPropertyOptional({ nullable: true, description: 'Of assign: the id of a person, or null for nobody' })
  @IsOptional()
  @IsUUID('all')
  assignee?: string | null;

  @ApiPropertyOptional({ type: [String], description: 'Of tag' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @Length(1, 60, { each: true })
  add?: string[];

  @ApiPropertyOptional({ type: [String], description: 'Of tag' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @Length(1, 60, { each: true })
  remove?: string[];

  @ApiPropertyOptional({ description: 'Of link' })
  @of('link')
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true, require_tld: false })
  @MaxLength(2000)
  url?: string;

  @ApiPropertyOptional({ description: 'Of link' })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  title?: string;
}

class ReasonDto {
  @ApiPropertyOptional({ description: 'Kept in the history and the audit; close, snooze, reopen and others need it' })
  @IsOptional()
  @IsString()
  @MaxLength(5000)
  why?: string;
}

@ApiExtraModels(ActionDto)
export class ActDto extends ReasonDto {
  @ApiProperty({ description: '"version" of the alert as you saw it; if it has changed since, the answer is 409' })
  @IsInt()
  @Min(1)
  version: number;

  @ApiProperty({ type: ActionDto })
  @ValidateNested()
  @Type(() => ActionDto)
  action: ActionDto;
}

class TargetDto {
  @ApiProperty()
  @IsUUID('all')
  id: string;

  @ApiProperty()
  @IsInt()
  @Min(1)
  version: number;
}

export class BulkActDto extends ReasonDto {
  @ApiProperty({ type: [TargetDto], description: `At most ${BULK_MAX}` })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(BULK_MAX)
  @ValidateNested({ each: true })
  @Type(() => TargetDto)
  alerts: TargetDto[];

  @ApiProperty({ type: ActionDto })
  @ValidateNested()
  @Type(() => ActionDto)
  action: ActionDto;
}

export class UndoDto extends ReasonDto {
  @ApiPropertyOptional({ type: [String], description: 'Only for these alerts of the request; left out, for all' })
  @IsOptional()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(BULK_MAX)
  @IsUUID('all', { each: true })
  alertIds?: string[];
}
