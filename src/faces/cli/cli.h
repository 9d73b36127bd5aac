/* cli: Reda on the command line. Reads arguments, calls the rooms below, writes text and answers an exit code.
 * Must know no subject of its own: the law is in rules, the judging in judge, the words in po/. */
#ifndef CLI_CLI_H
#define CLI_CLI_H

/* Runs one command. Answers the exit code of the process: 0 nothing found, 1 the program or the machine failed,
 * 2 unusable input or arguments, 3 faults or doubts found. */
struct feature;
int cli_run(int argument_count, char **arguments, const struct feature *const *features);

#endif
