/** De lijsten van het huis, één klasse per lijst. */
package nl.zorginkoop.web.lijsten;
