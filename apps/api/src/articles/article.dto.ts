import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsISO8601, IsOptional, IsString, IsUrl, Length, Matches, MaxLength } from 'class-validator';

import { Belonging } from '../teams/belonging.js';

const TEXT_LENGTH_MAX = 5_000_000;
const PUBLISHED = 'published must be a day that exists, such as 2024-06-20, or a moment such as 2024-06-20T08:00:00Z';
/** ISO 8601 also writes weeks, and times of no zone, which would be those of whoever runs the service. */
const DAY_OR_MOMENT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2}))?$/;

export class PostArticleDto {
  @Belonging('Only people of this team see the article and its alerts; left out, everybody does')
  team?: string | null;

  @ApiPropertyOptional({ description: 'Headline' })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  title?: string;

  @ApiProperty({ description: 'The text, paragraphs parted by an empty line' })
  @IsString()
  @Length(1, TEXT_LENGTH_MAX, { message: 'text must not be empty, and hold at most 5,000,000 characters' })
  @Matches(/\S/, { message: 'text must not be blank: paste the words of the article' })
  text: string;

  @ApiPropertyOptional({ example: 'https://news.example.org/2024/06/20/story' })
  @IsOptional()
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true, require_tld: false })
  @MaxLength(2000)
  url?: string;

  @ApiPropertyOptional({ example: '2024-06-20', description: 'Day or moment of publication; left out, today is taken' })
  @IsOptional()
  @IsISO8601({ strict: true }, { message: PUBLISHED })
  @Matches(DAY_OR_MOMENT, { message: PUBLISHED })
  published?: string;

  @ApiPropertyOptional({ example: 'en', description: 'Two-letter language code; left out, it is detected' })
  @IsOptional()
  @Matches(/^[a-z]{2}$/, { message: 'language must be a two-letter code such as en' })
  language?: string;
}
