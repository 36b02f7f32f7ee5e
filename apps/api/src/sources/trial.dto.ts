import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, IsObject, IsString, Max, MaxLength, Min } from 'class-validator';
import { ADDABLE_KINDS } from '#libs/archive';
import { IfGiven } from '../problem/fields.js';

type AddableKind = (typeof ADDABLE_KINDS)[number];

/** What a source is read as. */
export class DefinitionDto {
  @ApiProperty({
    example: 'https://news.example.org/feed.xml',
    description:
      'Address of the feed, sitemap, page or list of event files; of a folder, its path in the watched folder',
  })
  @IsString({ message: 'url must be the address of a source' })
  @MaxLength(2000)
  url: string;

  @ApiPropertyOptional({ enum: ADDABLE_KINDS })
  @IfGiven()
  @IsIn(ADDABLE_KINDS)
  kind?: AddableKind;

  @ApiPropertyOptional({
    type: Object,
    example: { linkSelector: 'article h2 a', mustContain: '/world/' },
    description: 'page: linkSelector, mustContain; sitemap: mustContain; gdelt: codes',
  })
  @IfGiven()
  @IsObject()
  settings?: Record<string, unknown>;
}

export class ImportDto {
  @ApiProperty({ description: 'The OPML list, as text' })
  @IsString()
  opml: string;

  @ApiPropertyOptional({ default: true, description: 'Whether sources are switched on that do not say so themselves' })
  @IfGiven()
  @IsBoolean()
  enabled?: boolean;

  @ApiPropertyOptional({ default: 30, minimum: 1, maximum: 10_080 })
  @IfGiven()
  @IsInt()
  @Min(1)
  @Max(10_080)
  intervalMinutes?: number;
}
