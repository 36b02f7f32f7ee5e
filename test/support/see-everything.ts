import { thisProcessSeesEverything } from '#libs/database';

// A test looks at all rows, as an operator does. Requests open a view of their own all the same.
thisProcessSeesEverything();
