import { applyDecorators } from '@nestjs/common';
import { IsString, Length, Matches, ValidateIf } from 'class-validator';

/** A field that may be left out. Unlike `IsOptional` it does not take null, which no column behind it could hold. */
export const IfGiven = () => ValidateIf((_, value: unknown) => value !== undefined);

/** What people call a thing: not empty, and more than blanks. */
export const IsName = (lengthMax: number) =>
  applyDecorators(IsString(), Length(1, lengthMax), Matches(/\S/, { message: '$property must not be blank' }));
