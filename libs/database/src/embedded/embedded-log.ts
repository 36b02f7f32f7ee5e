export type EmbeddedLog = (level: 'info' | 'warn', message: string) => void;
