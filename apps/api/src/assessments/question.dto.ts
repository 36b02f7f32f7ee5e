import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ATTRIBUTIONS, LEGAL_CONDUCTS, REPORT_CONDUCTS, STAGES } from '#libs/lexicon';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  Length,
  Matches,
  MaxLength,
  ValidateIf,
} from 'class-validator';

const CONDUCTS = [...new Set<string>([...REPORT_CONDUCTS, ...LEGAL_CONDUCTS])];
const PARTY = 'ISO-2 code, or the name of a State or actor as news and registers write it; null when not known';
const PARTY_LENGTH_MAX = 300;

/** One reported deal in words; the same fields as a line of `embargo assess --jsonl`. */
export class QuestionDto {
  @ApiProperty({ description: PARTY, example: 'RU', nullable: true, type: String })
  @ValidateIf((question: QuestionDto) => question.supplier !== null)
  @IsString({ message: 'supplier must be a code or a name, or null when it is not known' })
  @Length(1, PARTY_LENGTH_MAX)
  supplier: string | null;

  @ApiProperty({ description: PARTY, example: 'KP', nullable: true, type: String })
  @ValidateIf((question: QuestionDto) => question.recipient !== null)
  @IsString({ message: 'recipient must be a code or a name, or null when it is not known' })
  @Length(1, PARTY_LENGTH_MAX)
  recipient: string | null;

  @ApiPropertyOptional({ description: 'Places or parties that the goods passed', type: [String] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(PARTY_LENGTH_MAX, { each: true })
  via?: string[];

  @ApiPropertyOptional({ description: 'Where the goods went: Darfur, Puntland, ...', nullable: true, type: String })
  @IsOptional()
  @IsString()
  @MaxLength(PARTY_LENGTH_MAX)
  place?: string | null;

  @ApiProperty({
    description: 'Category, designation or plain words',
    example: ['air defence missiles'],
    type: [String],
  })
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @Length(1, 300, { each: true, message: 'each item must be words of 1 to 300 characters' })
  items: string[];

  @ApiPropertyOptional({ enum: CONDUCTS, default: 'transfer' })
  @IsOptional()
  @IsIn(CONDUCTS, { message: `conduct must be one of ${CONDUCTS.join(', ')}` })
  conduct?: string;

  @ApiPropertyOptional({ enum: STAGES, default: 'delivered' })
  @IsOptional()
  @IsIn(STAGES, { message: `stage must be one of ${STAGES.join(', ')}` })
  stage?: string;

  @ApiPropertyOptional({ enum: ATTRIBUTIONS, default: 'fact' })
  @IsOptional()
  @IsIn(ATTRIBUTIONS, { message: `attribution must be one of ${ATTRIBUTIONS.join(', ')}` })
  attribution?: string;

  @ApiPropertyOptional({ description: 'Who is to use the goods', nullable: true, type: String })
  @IsOptional()
  @IsString()
  @MaxLength(PARTY_LENGTH_MAX)
  endUser?: string | null;

  @ApiProperty({ description: 'A day, a month or a year', example: '2024-06-20' })
  @Matches(/^\d{4}(-\d{2}(-\d{2})?)?$/, {
    message: 'date must be a day (2024-06-20), a month (2024-06) or a year (2024)',
  })
  date: string;

  @ApiPropertyOptional({ description: 'Words that show a purpose or circumstance', nullable: true, type: String })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  circumstances?: string | null;
}
