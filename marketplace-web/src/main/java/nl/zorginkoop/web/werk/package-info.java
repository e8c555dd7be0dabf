/** Taken en kennisgevingen: wat er voor iemand ligt, wie er over gaat en wat er afgerond is. */
package nl.zorginkoop.web.werk;
