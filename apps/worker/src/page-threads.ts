import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { PageReader } from '#libs/sources';

/** Ends the threads that read pages, after the jobs have ended. */
@Injectable()
export class PageThreads implements OnApplicationShutdown {
  constructor(private readonly reader: PageReader) {}

  onApplicationShutdown(): Promise<void> {
    return this.reader.close();
  }
}
