import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { connection } from '../api/connection.js';
import { useWords } from '../words/words.js';
import style from './shell.module.css';

const RETRY_MS = 5000;

/** Says that the server is out of reach, and asks again until it answers. */
export function ConnectionNotice() {
  const { problems } = useWords();
  const isLost = useSyncExternalStore(connection.subscribe, connection.isLostNow);
  const queryClient = useQueryClient();
  useEffect(() => {
    if (!isLost) return;
    const timer = setInterval(() => void queryClient.refetchQueries({ type: 'active' }), RETRY_MS);
    return () => clearInterval(timer);
  }, [isLost, queryClient]);
  return <div role="status">{isLost && <p className={style.lost}>{problems.lostBanner}</p>}</div>;
}
