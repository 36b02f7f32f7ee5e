import { Injectable } from '@nestjs/common';
import { type Principal, UserRepository } from '#libs/access';
import type { Actor, AlertAction } from '#libs/alerts';
import { KnowledgeHolder } from '#libs/knowledge';
import { problem } from '../problem/problem.js';
import type { ActionDto } from './action.dto.js';

const invalid = (path: string, message: string) => problem(422, 'invalid-request', message, [{ path, message }]);

/** Turns a request into an action with everything that it needs. */
@Injectable()
export class ActionReader {
  constructor(
    private readonly users: UserRepository,
    private readonly knowledge: KnowledgeHolder,
  ) {}

  async read(dto: ActionDto): Promise<AlertAction> {
    switch (dto.kind) {
      case 'close':
        return { kind: 'close', outcome: given(dto.outcome, 'outcome') };
      case 'reopen':
        return { kind: 'reopen', because: given(dto.because, 'because') };
      case 'snooze':
        return { kind: 'snooze', until: this.snooze(dto) };
      case 'assign':
        return { kind: 'assign', assignee: dto.assignee ? await this.person(dto.assignee) : null };
      case 'tag':
        return { kind: 'tag', add: trimmed(dto.add), remove: trimmed(dto.remove) };
      case 'link':
        return { kind: 'link', url: given(dto.url, 'url'), title: dto.title ?? given(dto.url, 'url') };
      case 'set-due':
        return { kind: 'set-due', day: dto.day ?? null };
      default:
        return { kind: dto.kind };
    }
  }

  private snooze({ until, day }: ActionDto): Extract<AlertAction, { kind: 'snooze' }>['until'] {
    if (until === 'second-source') return { kind: until };
    if (until === 'law-change') return { kind: until, catalogueVersion: this.knowledge.current().versions.catalogue };
    const today = new Date().toISOString().slice(0, 10);
    if (!day || day <= today) throw invalid('action.day', 'Name a day after today until which it is snoozed.');
    return { kind: 'date', day };
  }

  private async person(id: string): Promise<{ id: string; name: string }> {
    const user = await this.users.findById(id);
    if (!user || user.disabledAt) throw invalid('action.assignee', 'There is no active person with this id.');
    return { id, name: user.email };
  }
}

export function actorOf(principal: Principal): Actor {
  const { kind, id } = principal;
  return { kind, id, name: principal.kind === 'user' ? principal.email : principal.name };
}

function given<T>(value: T | undefined, field: string): T {
  if (value === undefined) throw invalid(`action.${field}`, `${field} is missing.`);
  return value;
}

const trimmed = (tags: readonly string[] = []): string[] => tags.map((tag) => tag.trim()).filter((tag) => tag !== '');
