import { jest } from '@jest/globals';

// A service starts in each file: on two busy cores, with a catalogue to be compiled anew, five seconds are too few.
jest.setTimeout(60_000);
