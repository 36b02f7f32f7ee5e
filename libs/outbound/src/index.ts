export { classifyAddress, type AddressClass, type AddressRange } from './address-class.js';
export { rangeInWords, type PrivateNetworks } from './address-policy.js';
export { createOutbound } from './create-outbound.js';
export { fetchThrough, OutboundFailure } from './fetch-through.js';
export {
  Outbound,
  type AddressCheck,
  type GetOptions,
  type OutboundSettings,
  type PostOptions,
  type Resolve,
} from './outbound.js';
export type * from './outbound-result.js';
