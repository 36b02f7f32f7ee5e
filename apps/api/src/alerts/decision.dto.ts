import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsInt, IsOptional, IsString, IsUUID, Matches, MaxLength, Min } from 'class-validator';

const ARTICLES_MAX = 200;

export class DecisionDto {
  @ApiProperty({
    description: '"version" of the alert as you saw it; if it has changed since, the answer is 409 and says what',
  })
  @IsInt()
  @Min(1)
  version: number;

  @ApiProperty({
    description: 'Why: it is kept in the history and the audit',
    example: 'The same dhow, told by the navy',
  })
  @IsString()
  @Matches(/\S/, { message: 'why must not be blank: a word for whoever reads the history' })
  @MaxLength(2000)
  why: string;
}

export class MergeDto extends DecisionDto {
  @ApiProperty({ description: 'Number or id of the alert that tells of the same event', example: '41' })
  @Matches(/^(\d{1,9}|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})$/, {
    message: 'other must be the number of an alert, such as 41, or its id',
  })
  other: string;

  @ApiPropertyOptional({ description: '"version" of the other alert; left out, it is not checked' })
  @IsOptional()
  @IsInt()
  @Min(1)
  otherVersion?: number;
}

export class SplitDto extends DecisionDto {
  @ApiPropertyOptional({ type: [String], description: 'Articles that tell of another event' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(ARTICLES_MAX)
  @IsUUID('all', { each: true })
  articleIds?: string[];

  @ApiPropertyOptional({ type: [String], description: 'Posted reports that tell of another event' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(ARTICLES_MAX)
  @IsUUID('all', { each: true })
  reportIds?: string[];
}
