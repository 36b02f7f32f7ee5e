import { ApiProperty } from '@nestjs/swagger';
import { TEAM_NAME_LENGTH_MAX } from '#libs/access';
import { IsName } from '../problem/fields.js';

export class TeamDto {
  @ApiProperty({ example: 'Iran desk' })
  @IsName(TEAM_NAME_LENGTH_MAX)
  name: string;
}
