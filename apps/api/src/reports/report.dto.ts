import { Belonging } from '../teams/belonging.js';
import { QuestionDto } from '../assessments/question.dto.js';

/** A report that a person or a program vouches for; it is stored, judged, and may raise alerts. */
export class PostReportDto extends QuestionDto {
  @Belonging('Only people of this team see the report and its alerts; left out, everybody does')
  team?: string | null;
}
