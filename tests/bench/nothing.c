/* nothing: an empty program that loads the same libraries as reda: what start-up is measured
 * against. */
int main(void)
{
    return 0;
}
