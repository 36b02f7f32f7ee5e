import { ApiPropertyOptional } from '@nestjs/swagger';
import { isDay } from '#libs/catalogue';
import { IsOptional, registerDecorator } from 'class-validator';

/** A day that exists, as `YYYY-MM-DD`. */
export function IsCalendarDay() {
  return (target: object, propertyName: string) =>
    registerDecorator({
      name: 'isCalendarDay',
      target: target.constructor,
      propertyName,
      options: { message: `${propertyName} must be a day that exists, such as 2016-03-02` },
      validator: { validate: (value: unknown) => typeof value === 'string' && isDay(value) },
    });
}

export class CatalogueQueryDto {
  @ApiPropertyOptional({ example: '2016-03-02', description: 'The day in question; today when left out' })
  @IsOptional()
  @IsCalendarDay()
  on?: string;
}
