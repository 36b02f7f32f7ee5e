import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '#libs/access';
import type { Assessment } from '#libs/assessment';
import { KnowledgeHolder } from '#libs/knowledge';
import { AskDto, AskManyDto } from './ask.dto.js';
import { answered } from './questions.js';

@ApiTags('assessments')
@Controller('assessments')
export class AssessmentsController {
  constructor(private readonly knowledge: KnowledgeHolder) {}

  @Post()
  @Permit('assessments:ask')
  @HttpCode(200)
  @ApiOperation({ summary: 'Ask the catalogue; nothing is stored' })
  ask(@Body() question: AskDto): Assessment {
    return this.answer(question);
  }

  @Post('batch')
  @Permit('assessments:ask')
  @HttpCode(200)
  @ApiOperation({ summary: 'Ask many questions at once; nothing is stored' })
  askMany(@Body() { questions }: AskManyDto): { answers: Assessment[] } {
    return { answers: questions.map((question, index) => this.answer(question, `questions[${index}].`)) };
  }

  private answer(question: AskDto, where = ''): Assessment {
    return answered(question, this.knowledge.current(), where).assessment;
  }
}
