export { queues } from './queues.js';
export { ServiceModule } from './service.module.js';
