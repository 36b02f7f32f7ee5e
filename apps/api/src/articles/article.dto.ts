import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsISO8601, IsOptional, IsString, IsUrl, Length, Matches, MaxLength } from 'class-validator';

const TEXT_LENGTH_MAX = 5_000_000;

export class PostArticleDto {
  @ApiPropertyOptional({ description: 'Headline' })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  title?: string;

  @ApiProperty({ description: 'The text, paragraphs parted by an empty line' })
  @IsString()
  @Length(1, TEXT_LENGTH_MAX, { message: 'text must not be empty, and hold at most 5,000,000 characters' })
  text: string;

  @ApiPropertyOptional({ example: 'https://news.example.org/2024/06/20/story' })
  @IsOptional()
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true, require_tld: false })
  @MaxLength(2000)
  url?: string;

  @ApiPropertyOptional({ example: '2024-06-20', description: 'Day or moment of publication; left out, today is taken' })
  @IsOptional()
  @IsISO8601(
    { strict: true },
    { message: 'published must be a day that exists, such as 2024-06-20, or a moment in RFC 3339' },
  )
  published?: string;

  @ApiPropertyOptional({ example: 'en', description: 'Two-letter language code; left out, it is detected' })
  @IsOptional()
  @Matches(/^[a-z]{2}$/, { message: 'language must be a two-letter code such as en' })
  language?: string;
}
