import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, ModulesContainer, Reflector } from '@nestjs/core';
import { declaredPermission, isPeopleOnly } from '#libs/access';
import type { TestService } from './test-service.js';

/** One route of the API, as its decorators declare it. */
export interface Route {
  name: string;
  method: string;
  path: string;
  declared: string | undefined;
  isPeopleOnly: boolean;
}

/** Every route that there is: a new one is in every test that goes by this list. */
export function allRoutes(service: TestService): Route[] {
  const discovery = new DiscoveryService(service.app.get(ModulesContainer));
  const reflector = service.app.get(Reflector, { strict: false });
  const scanner = new MetadataScanner();
  return discovery
    .getControllers()
    .filter(({ metatype }) => Reflect.getMetadata(PATH_METADATA, metatype as object) !== undefined)
    .flatMap(({ instance, metatype }) =>
      scanner
        .getAllMethodNames(Object.getPrototypeOf(instance) as object)
        .map((name) => ({ name, handler: (instance as Record<string, () => unknown>)[name]! }))
        .filter(({ handler }) => Reflect.hasMetadata(METHOD_METADATA, handler))
        .map(({ name, handler }) => {
          const base = Reflect.getMetadata(PATH_METADATA, metatype as object) as string;
          const own = Reflect.getMetadata(PATH_METADATA, handler) as string;
          const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number]!;
          return {
            name: `${(metatype as { name: string }).name}.${name}`,
            method,
            path: [base, own].filter((part) => part && part !== '/').join('/'),
            declared: declaredPermission(reflector, handler, metatype as new () => unknown),
            isPeopleOnly: isPeopleOnly(reflector, handler),
          };
        }),
    );
}
