/** Eén toewijzing: wat zij is, wat eraan veranderde, en wat de regisseur eraan kan veranderen. */
package nl.zorginkoop.web.toewijzing;
