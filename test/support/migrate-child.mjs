// A process that brings a database to the level of the built release and tells what it did.
import { migrate } from '../../dist/libs/database/src/index.js';
import { migrations } from '../../dist/migrations/index.js';

process.send(await migrate(process.argv[2], migrations), () => process.disconnect());
