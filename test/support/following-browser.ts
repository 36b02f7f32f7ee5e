/** Follows redirects and keeps cookies as a browser does, host by host; the one public address leads to the service. */
export class FollowingBrowser {
  private readonly cookies = new Map<string, Map<string, string>>();

  constructor(
    private readonly publicUrl: string,
    private readonly serviceUrl: string,
  ) {}

  cookie(url: string, name: string): string | undefined {
    return this.cookies.get(new URL(url).host)?.get(name);
  }

  setCookie(url: string, name: string, value: string): void {
    const { host } = new URL(url);
    this.cookies.set(host, (this.cookies.get(host) ?? new Map<string, string>()).set(name, value));
  }

  /** One request, no redirect followed. */
  async ask(url: string, options: RequestInit = {}): Promise<Response> {
    const { host } = new URL(url);
    const jar = this.cookies.get(host) ?? new Map<string, string>();
    this.cookies.set(host, jar);
    const reached = url.startsWith(this.publicUrl) ? this.serviceUrl + url.slice(this.publicUrl.length) : url;
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(reached, {
      ...options,
      redirect: 'manual',
      headers: { ...(options.headers as Record<string, string>), ...(cookie ? { cookie } : {}) },
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
      if (value === '' || /expires=Thu, 01 Jan 1970/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  }

  /** Follows until an address fits, without asking for it, or until no redirect comes. Gives every address on the way. */
  async follow(start: string, until: (url: string) => boolean = () => false): Promise<string[]> {
    const way = [start];
    for (let url = start; !until(url) && way.length < 20;) {
      const location = (await this.ask(url)).headers.get('location');
      if (location === null) break;
      url = new URL(location, url).href;
      way.push(url);
    }
    return way;
  }
}
