import { QuestionDto } from '../assessments/question.dto.js';

/** A report that a person or a program vouches for; it is stored, judged, and may raise alerts. */
export class PostReportDto extends QuestionDto {}
