import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsObject, IsString, MaxLength } from 'class-validator';
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
