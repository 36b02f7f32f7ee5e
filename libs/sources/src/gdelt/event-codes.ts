/** What an event of a CAMEO code has to do with arms. */
export type ArmsBearing =
  'transfer' | 'intent' | 'request' | 'refusal' | 'embargo' | 'violation' | 'accusation' | 'seizure' | 'context';

export interface EventCode {
  /** Text: leading zeros count. */
  code: string;
  bearing: ArmsBearing;
  /** In our words. */
  meaning: string;
  /** Whether a source takes it when nobody says otherwise. */
  isUsual: boolean;
}

const row = (code: string, bearing: ArmsBearing, meaning: string, isUsual = true): EventCode => ({
  code,
  bearing,
  meaning,
  isUsual,
});
const rare = (code: string, bearing: ArmsBearing, meaning: string): EventCode => row(code, bearing, meaning, false);

/**
 * The codes of CAMEO, by which GDELT files events, that bear on arms. There is none for a sale of arms: those are filed
 * with ordinary trade. So the codes only pick what is worth reading; the text decides.
 */
export const EVENT_CODES: readonly EventCode[] = [
  row('062', 'transfer', 'military cooperation'),
  row('072', 'transfer', 'military aid given'),
  row('0312', 'intent', 'military cooperation intended'),
  row('0332', 'intent', 'military aid intended'),
  row('0212', 'request', 'military cooperation asked for'),
  row('0232', 'request', 'military aid asked for'),
  row('1012', 'request', 'military cooperation demanded'),
  row('1032', 'request', 'military aid demanded'),
  row('1212', 'refusal', 'military cooperation refused'),
  row('1222', 'refusal', 'military aid refused'),
  row('1622', 'refusal', 'military aid cut or stopped'),
  row('163', 'embargo', 'embargo or sanctions imposed'),
  row('085', 'embargo', 'embargo or sanctions eased'),
  row('1312', 'embargo', 'embargo or sanctions threatened'),
  row('0254', 'embargo', 'easing of an embargo asked for'),
  row('0354', 'embargo', 'easing of an embargo intended'),
  row('1244', 'embargo', 'easing of an embargo refused'),
  row('1711', 'seizure', 'property confiscated'),
  rare('128', 'violation', 'norms or law defied'),
  rare('112', 'accusation', 'an accusation of no particular kind'),
  rare('1123', 'accusation', 'accused of aggression'),
  rare('171', 'seizure', 'property seized or damaged'),
  rare('173', 'seizure', 'arrest, detention or charge'),
  rare('074', 'context', 'military protection or peacekeeping given'),
  rare('0862', 'context', 'inspectors let in'),
  rare('1662', 'context', 'inspectors or observers expelled'),
  rare('064', 'context', 'intelligence shared'),
];

export const USUAL_EVENT_CODES: readonly string[] = EVENT_CODES.filter(({ isUsual }) => isUsual).map(
  ({ code }) => code,
);
