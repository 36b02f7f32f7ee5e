/** What a reader of one type of file found. */
export interface FileArticle {
  outcome: 'read';
  title: string;
  text: string;
  author: string | null;
  /** As the document says; null when it says nothing, and then the time of the file stands for it. */
  published: string | null;
  remarks: string[];
}

export interface FileProblem {
  outcome: 'problem';
  message: string;
}
