import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsOptional, ValidateNested } from 'class-validator';
import { IsCalendarDay } from '../catalogue/catalogue-query.dto.js';
import { QuestionDto } from './question.dto.js';

export class AskDto extends QuestionDto {
  @ApiPropertyOptional({ example: '2026-11-24', description: 'As the catalogue knew the law on this day' })
  @IsOptional()
  @IsCalendarDay()
  knownAt?: string;
}

export class AskManyDto {
  @ApiProperty({ type: [AskDto], description: 'Up to 1,000 questions; the answers come in their order' })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(1000)
  @ValidateNested({ each: true })
  @Type(() => AskDto)
  questions: AskDto[];
}
