import { AlertEventRow } from './alert-event.row.js';
import { AlertRow } from './alert.row.js';
import { FindingRow } from './finding.row.js';
import { IncidentRow } from './incident.row.js';
import { ReportRow } from './report.row.js';

export { AlertEventRow, AlertRow, FindingRow, IncidentRow, ReportRow };

export const alertsRows = [ReportRow, FindingRow, IncidentRow, AlertRow, AlertEventRow];
