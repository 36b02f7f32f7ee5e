import { FETCH_PAGE, IMPORT_SOURCES, READ_REVISION, SCAN_SOURCE } from '#libs/archive';

/** Every queue of the service; the first process that starts makes them. */
export const queues = [SCAN_SOURCE, FETCH_PAGE, READ_REVISION, IMPORT_SOURCES];
