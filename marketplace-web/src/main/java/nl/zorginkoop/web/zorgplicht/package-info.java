/** De bladzijden over wie op ruimte wacht: een lijst, en per wachtende de drie uitkomsten. */
package nl.zorginkoop.web.zorgplicht;
